import type { PaperName } from '../../../shared/contract/paper.ts';
import { ComposingList } from './composing-list.tsx';
import type { ComposedPaper } from './composing.ts';
import { isComposed } from './paper-panes.ts';
import { SpeechLine, SpeechTime } from './speech-parts.tsx';
import { useComposition } from './use-composition.ts';
import { useSpeech } from './use-speech.ts';

interface PaneProps {
  chosen: string | null;
  onChoose: (itemId: string | null) => void;
  /** Makes a 代表建议 of a note. */
  onPromote: (annotationId: string) => void;
}

/** The composing pane of a paper that is made of notes. */
export function ComposedPane(props: PaneProps & { paper: PaperName }) {
  const { paper, ...rest } = props;
  if (!isComposed(paper)) return null;
  return paper === 'speech' ? <SpeechPane {...rest} /> : <NotesPane paper={paper} {...rest} />;
}

function NotesPane(props: PaneProps & { paper: ComposedPaper }) {
  const state = useComposition(props.paper);
  const { chosen, onChoose, onPromote } = props;
  return <ComposingList state={state} chosen={chosen} onChoose={onChoose} onPromote={onPromote} />;
}

function SpeechPane(props: PaneProps) {
  const state = useComposition('speech');
  const { speech, remarkOf } = useSpeech(state);
  return (
    <ComposingList
      state={state}
      chosen={props.chosen}
      onChoose={props.onChoose}
      onPromote={props.onPromote}
      remarkOf={remarkOf}
      before={
        <>
          <SpeechTime speech={speech} state={state} onChoose={props.onChoose} />
          <SpeechLine which="opening" state={state} />
        </>
      }
      after={<SpeechLine which="closing" state={state} />}
    />
  );
}
