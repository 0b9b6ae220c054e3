import { Button, Select } from '@mantine/core';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { handlingMark, versionKind } from '../../../shared/report/model.ts';
import { documentKindNames, handlingNames, versionKindNames } from '../../../shared/wording/names.ts';
import { useNow } from '../../state/clock.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useImporting } from '../../state/importing.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { libraryWording as words } from '../../wording/library.ts';
import { momentWords } from '../../wording/time.ts';
import { versionsWording } from '../../wording/versions.ts';
import styles from './library.module.css';

type LibraryDocument = OutputOf<'library.list'>['documents'][number];

/** One document: what it is, its handling mark, its versions with counts. */
export function DocumentCard(props: {
  document: LibraryDocument;
  openVersionId: string | null;
  onOpen: (versionId: string) => void;
  onFailure: (sentence: string) => void;
}) {
  const { report, versions } = props.document;
  const client = useClient();
  const importing = useImporting();
  const write = useLastingWrite();
  const now = useNow();
  const setHandling = (handling: (typeof handlingMark.options)[number]) =>
    write(() => client.call('library.describe', { reportId: report.id, changes: { handling } }));
  const setKind = (versionId: string, kind: (typeof versionKind.options)[number]) => {
    client
      .call('library.setVersionKind', { versionId, kind })
      .catch((reason: unknown) => props.onFailure(sentenceOf(reason)));
  };

  return (
    <li className={styles['document']}>
      <div className={styles['documentHead']}>
        <div>
          <h2>{report.title}</h2>
          <p className={styles['quiet']}>
            {[
              documentKindNames[report.kind],
              report.year === null ? '' : words.year(report.year),
              report.place ?? '',
              report.builtIn ? words.builtIn : '',
            ]
              .filter((part) => part !== '')
              .join(words.separator)}
          </p>
        </div>
        <Select
          className={styles['handling'] ?? ''}
          label={words.handling}
          aria-label={words.handlingOf(report.title)}
          allowDeselect={false}
          value={report.handling}
          data={handlingMark.options.map((value) => ({ value, label: handlingNames[value] }))}
          onChange={(value) => {
            const handling = handlingMark.options.find((each) => each === value);
            if (handling) void setHandling(handling);
          }}
        />
      </div>
      <ul className={styles['versions']}>
        {versions.map((version) => (
          <li key={version.id} data-open={version.id === props.openVersionId || undefined}>
            <Select
              aria-label={words.versionOf(report.title)}
              allowDeselect={false}
              value={version.kind}
              data={versionKind.options.map((value) => ({ value, label: versionKindNames[value] }))}
              onChange={(value) => {
                const kind = versionKind.options.find((each) => each === value);
                if (kind) setKind(version.id, kind);
              }}
            />
            <span className={styles['counts']}>
              <span>{words.annotations(version.annotations)}</span>
              <span>
                {version.tasks === 0 ? words.noTasks : words.scored(version.scoredTasks, version.tasks)}
              </span>
              <span className={styles['quiet']}>
                {version.sourceName}
                {words.separator}
                {words.importedAt(momentWords(version.importedAt, now))}
              </span>
            </span>
            <b className={styles['here']}>{version.id === props.openVersionId ? words.lastOpened : null}</b>
            <Button
              variant="default"
              aria-label={`${words.open} ${report.title} ${versionKindNames[version.kind]}`}
              onClick={() => props.onOpen(version.id)}
            >
              {words.open}
            </Button>
            <Button
              variant="subtle"
              data-flush="end"
              aria-label={`${words.structure} ${report.title} ${versionKindNames[version.kind]}`}
              onClick={() => importing.begin({ type: 'stored', versionId: version.id })}
            >
              {words.structure}
            </Button>
          </li>
        ))}
      </ul>
      {versions.length > 1 ? (
        <CompareButton document={props.document} openVersionId={props.openVersionId} />
      ) : null}
    </li>
  );
}

/** Two versions of one report beside each other; of the open one where it belongs to this report. */
function CompareButton(props: { document: LibraryDocument; openVersionId: string | null }) {
  const { goTo } = useNavigation();
  const { versions } = props.document;
  const shown = versions.find(({ id }) => id === props.openVersionId) ?? versions[0];
  return (
    <Button
      variant="subtle"
      data-flush="start"
      onClick={() => goTo({ screen: 'versions', ...(shown ? { versionId: shown.id } : {}) })}
    >
      {versionsWording.title}
    </Button>
  );
}
