import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom (README.md, the house). tests/architecture reads the same table from the import graph. */
const forbid = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const group = (globs, message) => ({ group: globs, message });

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/release/', '**/coverage/', '**/.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe'] }] },
      ],
      // The ideographic space is a character of Chinese text.
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipRegExps: true }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // Speaks of the React Compiler, which is not used here; the virtual lists need the library.
    files: ['renderer/**/*.{ts,tsx}'],
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  forbid(
    ['shared/**'],
    [
      group(
        [
          '**/electron/**',
          '**/renderer/**',
          '**/seeds/**',
          '**/build/**',
          'node:*',
          'electron',
          'better-sqlite3',
          'react',
        ],
        'shared runs anywhere and imports nothing of ours above it.',
      ),
    ],
  ),
  forbid(
    ['electron/core/**'],
    [
      group(
        ['electron', '**/hosts/**', '**/renderer/**', '**/tests/**', 'react'],
        'The core never imports electron, a host or the renderer.',
      ),
    ],
  ),
  forbid(
    ['electron/core/{handlers,readers,exports,packets}/**'],
    [
      group(
        ['better-sqlite3', 'electron', '**/hosts/**', '**/renderer/**', 'react'],
        'Only store may import better-sqlite3.',
      ),
    ],
  ),
  forbid(
    ['electron/hosts/{common,local,cli}/**'],
    [
      group(
        ['electron', 'better-sqlite3', '**/renderer/**', '**/core/store/**', '**/core/handlers/**', 'react'],
        'Hosts see core.ts, ports and the contract.',
      ),
    ],
  ),
  forbid(
    ['electron/hosts/desktop/**'],
    [
      group(
        ['better-sqlite3', '**/renderer/**', '**/core/store/**', '**/core/handlers/**', 'react'],
        'Hosts see core.ts, ports and the contract.',
      ),
    ],
  ),
  forbid(
    ['renderer/**'],
    [
      group(
        ['**/electron/**', 'electron', 'better-sqlite3', 'node:*', '**/seeds/**', '**/tests/**'],
        'The renderer talks to the core only through the contract.',
      ),
    ],
  ),
  forbid(
    ['seeds/**'],
    [group(['better-sqlite3', '**/electron/**', '**/renderer/**'], 'Seeds use the contract client.')],
  ),
);
