import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Menu,
  PasswordInput,
  Popover,
  SegmentedControl,
  Select,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { createElement } from 'react';
import { annotationKind } from '../../shared/review/annotation.ts';

/** Ten equal shades that all name one token, so that themes change by CSS variables alone. */
function tuple(token: string): MantineColorsTuple {
  const shade = `var(--${token})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
}

/** Mantine's own neutral shades, from the ground to the ink. */
const neutral: MantineColorsTuple = [
  'var(--panel)',
  'var(--bar)',
  'var(--line)',
  'var(--line)',
  'var(--edge)',
  'var(--ink3)',
  'var(--ink3)',
  'var(--ink2)',
  'var(--ink2)',
  'var(--ink)',
];
/** The same for its dark scheme, where the order is the other way round. */
const neutralDark: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink2)',
  'var(--ink3)',
  'var(--ink3)',
  'var(--line)',
  'var(--priw)',
  'var(--paper)',
  'var(--paper)',
  'var(--bar)',
  'var(--desk)',
];

const kinds = Object.fromEntries(annotationKind.options.map((kind) => [kind, tuple(`kind-${kind}`)]));

/** The sign of every field and button that opens a list. */
const opens = createElement(IconChevronDown, { 'aria-hidden': true, size: '1.125rem' });

const field = { spellCheck: false, autoComplete: 'off', size: 'md' } as const;

/** The Mantine theme; every colour is a token of tokens.css. */
export const theme = createTheme({
  colors: { pri: tuple('pri'), gray: neutral, dark: neutralDark, ...kinds },
  primaryColor: 'pri',
  // Plain buttons are lit by the chosen-row tint; Mantine cannot thin out a colour that is a CSS variable.
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    return input.variant === 'subtle' ? { ...usual, background: 'transparent', hover: 'var(--priw)' } : usual;
  },
  white: 'var(--on-pri)',
  black: 'var(--ink)',
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  fontSizes: {
    xs: 'var(--text-small)',
    sm: 'var(--text-note)',
    md: '1rem',
    lg: 'var(--text-title)',
    xl: 'var(--text-screen)',
  },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '1px', sm: '5px', md: '6px', lg: '8px', xl: '10px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--shadow-card)',
    sm: 'var(--shadow-card)',
    md: 'var(--shadow-open)',
    lg: 'var(--shadow-open)',
    xl: 'var(--shadow-dialog)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      vars: () => ({
        root: { '--button-height': 'var(--target)', '--button-padding-x': '1rem', '--button-fz': '1rem' },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle' },
      vars: () => ({ root: { '--ai-size': 'var(--target)' } }),
    }),
    // A field is as high as the buttons beside it.
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': 'var(--target)' } }) }),
    TextInput: TextInput.extend({ defaultProps: field }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { ...field, visibilityToggleButtonProps: { color: 'var(--ink2)' } },
    }),
    Textarea: Textarea.extend({ defaultProps: field }),
    Autocomplete: Autocomplete.extend({
      defaultProps: { ...field, rightSection: opens, rightSectionPointerEvents: 'none' },
    }),
    Select: Select.extend({
      defaultProps: {
        ...field,
        checkIconPosition: 'right',
        rightSection: opens,
      },
    }),
    TagsInput: TagsInput.extend({ defaultProps: field }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'md', transitionDuration: 0 } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'lg',
        radius: 'xl',
        transitionProps: { duration: 120 },
        // Every item is seen: where there is no room below or above, the menu slides over its button.
        middlewares: { flip: true, shift: { crossAxis: true } },
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'lg', radius: 'xl', transitionProps: { duration: 120 } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        events: { hover: true, focus: true, touch: false },
        openDelay: 400,
        transitionProps: { duration: 120 },
      },
    }),
  },
});

const scheme = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-error': 'var(--kind-problem)',
  '--mantine-color-success': 'var(--kind-praise)',
  '--mantine-color-placeholder': 'var(--ink3)',
  '--mantine-color-anchor': 'var(--pri)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--priw)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-dimmed': 'var(--ink3)',
  '--mantine-color-disabled': 'var(--bar)',
  '--mantine-color-disabled-color': 'var(--ink3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-pri)',
};

/** Ties Mantine's own variables to the tokens, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: scheme,
  dark: scheme,
});
