import { Button } from '@mantine/core';
import { IconListCheck, IconPlus, IconSortAscending } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PaperSection } from '../../../shared/contract/paper.ts';
import { numeral } from '../../../shared/report/place.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useUndo } from '../../state/undo.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { useDragOrder } from '../../ui/use-drag-order.ts';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { ChooseNotes } from './choose-notes.tsx';
import { findItem, movedBy, movedTo, resectioned, withoutItem } from './composing.ts';
import type { PaperItem } from './composing.ts';
import styles from './opinions.module.css';
import { PaperItemCard } from './paper-item-card.tsx';
import type { ItemActions } from './paper-item-card.tsx';
import type { ComposingState } from './use-composition.ts';
import { useStableActions } from './use-stable-actions.ts';

/** What stands on the paper, section by section: order, wording, and what is left out. */
export function ComposingList(props: {
  state: ComposingState;
  chosen: string | null;
  onChoose: (itemId: string | null) => void;
  /** Makes a 代表建议 of a note. */
  onPromote: (annotationId: string) => void;
  /** Between the head and the items, such as the time of a speech. */
  before?: ReactNode;
  after?: ReactNode;
  /** A short remark beside each item, such as its time. */
  remarkOf?: (itemId: string) => string | null;
}) {
  const { state, chosen, onChoose } = props;
  const { paper, composing, composition } = state;
  const { goTo } = useNavigation();
  const { offer } = useUndo();
  const [choosing, setChoosing] = useState(false);
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLDivElement>(null);

  const focusItem = (id: string) => {
    // The card may have gone elsewhere in the list; the focus goes with it.
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`);
      card?.querySelector<HTMLElement>('[data-words]')?.focus();
      card?.scrollIntoView({ block: 'nearest' });
    });
  };
  const reorder = async (id: string, order: string[] | null) => {
    if (!order || !(await state.change({ order }))) return;
    const { section } = findItem(composing, id);
    const mates = order.filter((other) => section?.items.some((item) => item.id === other));
    setSpoken(words.moved(mates.indexOf(id) + 1, mates.length));
    focusItem(id);
  };
  const resection = async (item: PaperItem, kind: PaperSection, order: string[] | null) => {
    const changes = resectioned(composition, item, kind);
    if (!(await state.change({ ...changes, ...(order ? { order } : {}) }))) return;
    focusItem(item.id);
  };
  const drop = (id: string, target: string) => {
    const from = findItem(composing, id);
    const goal = findItem(composing, target);
    const item = from.section?.items[from.at];
    const order = movedTo(composing, id, target);
    if (!item || !goal.section || goal.section === from.section) void reorder(id, order);
    else void resection(item, goal.section.kind, order);
  };
  const drag = useDragOrder(list, drop);

  const leaveOut = async (item: PaperItem) => {
    if (!(await state.change(withoutItem(composition, item)))) return;
    await offer(item.annotation ? words.leftOut : words.ownRemoved);
  };
  const inTextOrder = async () => {
    if (await state.change({ order: [] })) await offer(words.textOrder);
  };
  const addOwn = async () => {
    const id = crypto.randomUUID();
    const point = { id, section: 'suggestion' as const, text: '' };
    if (await state.change({ points: [...composition.points, point] })) onChoose(id);
  };

  const actions = useStableActions<ItemActions>({
    dragStart: (event, item) => drag.start(event, item.id),
    choose: (item, on) => onChoose(on ? item.id : null),
    move: (item, by) => void reorder(item.id, movedBy(composing, item.id, by)),
    putInto: (item, kind) => void resection(item, kind, null),
    leaveOut: (item) => void leaveOut(item),
    promote: (item) => props.onPromote(item.id),
    reword: (item, text, session) => state.reword(item, text, session),
    restore: (item) =>
      void state.reword(item, item.ownText, crypto.randomUUID()).then(
        () => offer(words.restored),
        () => undefined,
      ),
  });

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
        {props.before}
        {empty && composing.sections.length === 0 ? (
          <EmptyState title={words.emptyOf[paper]} hint={words.emptyHelpOf[paper]}>
            <Button onClick={() => goTo({ screen: 'reading' })}>{words.emptyAction}</Button>
          </EmptyState>
        ) : null}
        {composing.sections.map((section, index) => (
          <section key={section.kind} aria-label={section.title}>
            <h2 className={styles['sectionHead']}>
              <KindBadge kind={section.kind} large />
              {words.sectionTitle(numeral(index + 1), section.title)}
              <span>{words.sectionCount(section.items.length)}</span>
            </h2>
            <ol data-section={section.kind}>
              {section.items.map((item, at) => (
                <PaperItemCard
                  key={item.id}
                  paper={paper}
                  item={item}
                  index={at}
                  count={section.items.length}
                  chosen={item.id === chosen}
                  landing={drag.landing?.target === item.id ? drag.landing.side : null}
                  dragged={drag.dragging === item.id}
                  remark={props.remarkOf?.(item.id) ?? null}
                  actions={actions}
                />
              ))}
            </ol>
          </section>
        ))}
        {paper === 'edits' ? null : (
          <Button
            variant="subtle"
            className={styles['addOwn'] ?? ''}
            leftSection={<IconPlus aria-hidden size="1.125rem" />}
            onClick={() => void addOwn()}
          >
            {words.addOwn}
          </Button>
        )}
        {props.after}
      </div>
      <p role="status" className="spoken">
        {spoken}
      </p>
      <ChooseNotes opened={choosing} state={state} onClose={() => setChoosing(false)} />
    </section>
  );
}
