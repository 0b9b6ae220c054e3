import { useVersion } from '../../state/version.tsx';
import { BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';

/** The reading screen. */
export function ReadingScreen() {
  const { content } = useVersion();
  return (
    <ScreenFrame label={content.report.title} bar={<BarTitle>{content.report.title}</BarTitle>}>
      {content.text}
    </ScreenFrame>
  );
}
