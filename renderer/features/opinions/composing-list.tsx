import { Button } from '@mantine/core';
import { IconListCheck, IconSortAscending } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { numeral } from '../../../shared/report/place.ts';
import { opinionHeadings } from '../../../shared/wording/papers.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { ChooseNotes } from './choose-notes.tsx';
import { findItem, movedBy, movedTo } from './composing.ts';
import type { PaperItem } from './composing.ts';
import styles from './opinions.module.css';
import { PaperItemCard } from './paper-item-card.tsx';
import { useDragOrder } from './use-drag-order.ts';
import type { ComposingState } from './use-composition.ts';

/** What stands on the paper, section by section: order, wording, and what is left out. */
export function ComposingList(props: {
  state: ComposingState;
  chosen: string | null;
  onChoose: (annotationId: string | null) => void;
}) {
  const { state, chosen, onChoose } = props;
  const { composing, composition } = state;
  const { goTo } = useNavigation();
  const { offer } = useUndo();
  const [choosing, setChoosing] = useState(false);
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLDivElement>(null);

  const reorder = async (id: string, order: string[] | null) => {
    if (!order || !(await state.change({ order }))) return;
    const { section } = findItem(composing, id);
    const mates = order.filter((other) => section?.items.some((item) => item.annotation.id === other));
    setSpoken(words.moved(mates.indexOf(id) + 1, mates.length));
    // The card may have gone elsewhere in the list; the focus goes with it.
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`);
      card?.querySelector<HTMLElement>('[data-words]')?.focus();
      card?.scrollIntoView({ block: 'nearest' });
    });
  };
  const drag = useDragOrder(list, (id, target) => void reorder(id, movedTo(composing, id, target)));

  const leaveOut = async (item: PaperItem) => {
    const stored = await state.change({ excluded: [...composition.excluded, item.annotation.id] });
    if (stored) await offer(words.leftOut);
  };

  const inTextOrder = async () => {
    if (await state.change({ order: [] })) await offer(words.textOrder);
  };

  const empty = composing.chosen + composing.unchosen + composing.private === 0;
  return (
    <section aria-label={words.composing} className={styles['composing']}>
      <div className={styles['composingHead']}>
        <p>
          {words.chosen(composing.chosen, composing.unchosen)}
          {composing.private > 0 ? <span>{words.privateLeftOut(composing.private)}</span> : null}
        </p>
        {empty ? null : (
          <>
            <Button
              variant="default"
              leftSection={<IconListCheck aria-hidden size="1.125rem" />}
              onClick={() => setChoosing(true)}
            >
              {words.choose}
            </Button>
            {composition.order.length > 0 ? (
              <Button
                variant="default"
                leftSection={<IconSortAscending aria-hidden size="1.125rem" />}
                onClick={() => void inTextOrder()}
              >
                {words.textOrder}
              </Button>
            ) : null}
          </>
        )}
      </div>
      <div ref={list} className={styles['items']} data-dragging={drag.dragging || undefined}>
        {empty ? (
          <EmptyState title={words.empty} hint={words.emptyHelp}>
            <Button onClick={() => goTo({ screen: 'reading' })}>{words.emptyAction}</Button>
          </EmptyState>
        ) : null}
        {composing.sections.map((section, index) => (
          <section key={section.kind} aria-label={opinionHeadings[section.kind]}>
            <h2 className={styles['sectionHead']}>
              <KindBadge kind={section.kind} large />
              {words.sectionTitle(numeral(index + 1), opinionHeadings[section.kind])}
              <span>{words.sectionCount(section.items.length)}</span>
            </h2>
            <ol data-section={section.kind}>
              {section.items.map((item, at) => (
                <PaperItemCard
                  key={item.annotation.id}
                  item={item}
                  index={at}
                  count={section.items.length}
                  chosen={item.annotation.id === chosen}
                  landing={drag.landing?.target === item.annotation.id ? drag.landing.side : null}
                  dragged={drag.dragging === item.annotation.id}
                  onDragStart={(event) => drag.start(event, item.annotation.id)}
                  onChoose={(on) => onChoose(on ? item.annotation.id : null)}
                  onMove={(by) =>
                    void reorder(item.annotation.id, movedBy(composing, item.annotation.id, by))
                  }
                  onLeaveOut={() => void leaveOut(item)}
                  onReword={(text, session) => state.reword(item, text, session)}
                  onRestore={() =>
                    void state.reword(item, item.ownText, crypto.randomUUID()).then(
                      () => offer(words.restored),
                      () => undefined,
                    )
                  }
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p role="status" className="spoken">
        {spoken}
      </p>
      <ChooseNotes opened={choosing} state={state} onClose={() => setChoosing(false)} />
    </section>
  );
}
