import type { Tree } from '../tree.ts';
import type { Anchor } from './stage.ts';

type Break = (tree: Tree) => Tree | null;
type Test = (tree: Tree) => boolean;

const without =
  (...names: readonly string[]): Break =>
  (tree) => {
    const attributes = Object.fromEntries(Object.entries(tree.attributes).filter(([name]) => !names.includes(name)));
    return { ...tree, attributes };
  };
const having =
  (test: Test, then: Break): Break =>
  (tree) =>
    test(tree) ? then(tree) : tree;
const gone: Break = () => null;
const emptied: Break = (tree) => ({ ...tree, children: [] });
const rewritten =
  (name: string, value: (before: string) => string): Break =>
  (tree) => ({ ...tree, attributes: { ...tree.attributes, [name]: value(tree.attributes[name] ?? '') } });

const has =
  (attribute: string): Test =>
  (tree) =>
    attribute in tree.attributes;
const is =
  (attribute: string, start: string): Test =>
  (tree) =>
    tree.attributes[attribute]?.startsWith(start) ?? false;
const isSurface = is('id', 'Jump to calendar view-region');
const isOverflow = is('data-calitemid', 'overflowIndicator_');
const isWrapper: Test = (tree) => has('data-calitemid')(tree) && !isOverflow(tree);
const isChipButton: Test = (tree) => has('aria-description')(tree);
const isLabelled: Test = (tree) => isChipButton(tree) || tree.attributes.class?.startsWith('~row ') === true;
const firstLess: Break = (tree) => ({ ...tree, children: tree.children.slice(1) });

/** How each anchor is taken away. The page looks the same afterwards, or nearly; only what readers hold on to is gone. */
const BREAKS: Readonly<Record<Anchor, Break>> = {
  surface: having(isSurface, without('data-app-section')),
  sections: without('data-app-section'),
  main: having(isSurface, without('role')),
  clock: having(isSurface, without('aria-label')),
  clockText: having(
    isSurface,
    rewritten('aria-label', () => 'calendar view'),
  ),
  lang: (tree) => tree,
  calitemid: having(isWrapper, without('data-calitemid', 'data-tabid')),
  calitemidSame: having(
    isWrapper,
    rewritten('data-calitemid', () => 'AAMkADsame='),
  ),
  chipLabel: having(isLabelled, without('aria-label')),
  chipLabelDate: having(
    isLabelled,
    rewritten('aria-label', (label) => label.replaceAll(/\d{4}/g, '')),
  ),
  chipTooltip: having(isLabelled, without('title')),
  chipRole: having(isChipButton, without('role')),
  chipStyle: having(isWrapper, without('style')),
  columnDate: without('data-column-date'),
  columnDateValue: having(
    has('data-column-date'),
    rewritten('data-column-date', () => '1999-12-31'),
  ),
  columnCount: having((tree) => tree.attributes.class?.startsWith('~header-row') ?? false, firstLess),
  columnHeight: having((tree) => tree.attributes.class?.startsWith('templateColumnContent') ?? false, without('style')),
  timedSection: having(
    (tree) => /^calendar-view-\d/.test(tree.attributes['data-app-section'] ?? ''),
    without('data-app-section'),
  ),
  allDaySection: having(is('data-app-section', 'calendar-view-header-'), without('data-app-section')),
  headerIds: having(is('id', 'header_'), without('id')),
  headerIdValue: having(
    is('id', 'header_'),
    rewritten('id', () => 'header_1999-12-31'),
  ),
  monthCellIds: having(is('id', 'monthDayCell_'), without('id')),
  cellCount: having(is('class', 'calendarGridEntry'), firstLess),
  overflowIds: having(isOverflow, without('data-calitemid', 'data-tabid')),
  overflowButton: having((tree) => tree.attributes.class?.startsWith('ms-Button ') ?? false, gone),
  listitem: having(is('role', 'listitem'), without('role')),
  listPage: having(is('class', 'ms-List-page'), (tree) => ({
    ...tree,
    attributes: { ...tree.attributes, class: '~page' },
  })),
  calendars: having(is('role', 'option'), without('role', 'aria-selected')),
  account: having(is('id', 'mectrl_main_trigger'), without('id', 'aria-label')),
  toolbar: having((tree) => tree.attributes.class?.includes('~toolbar') ?? false, emptied),
  miniCalendar: having(is('role', 'grid'), gone),
  documentTitle: (tree) => tree,
};

/** The trees with the named anchors taken away, at every depth. `lang` and `documentTitle` are the document's, not a tree's. */
export function broken(trees: readonly (Tree | string)[], anchors: readonly Anchor[]): readonly (Tree | string)[] {
  if (anchors.length === 0) return trees;
  return trees.flatMap((tree): (Tree | string)[] => {
    if (typeof tree === 'string') return [tree];
    let left: Tree | null = tree;
    for (const anchor of anchors) left = left && BREAKS[anchor](left);
    return left ? [{ ...left, children: broken(left.children, anchors) }] : [];
  });
}
