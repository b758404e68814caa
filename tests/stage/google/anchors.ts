import type { Tree } from '../tree.ts';
import type { Anchor } from './stage.ts';

type Break = (tree: Tree) => Tree | null;

const without =
  (...names: readonly string[]): Break =>
  (tree) => {
    const attributes = Object.fromEntries(Object.entries(tree.attributes).filter(([name]) => !names.includes(name)));
    return { ...tree, attributes };
  };

const having =
  (test: (tree: Tree) => boolean, then: Break): Break =>
  (tree) =>
    test(tree) ? then(tree) : tree;
const hasId = (id: string) => (tree: Tree) => tree.attributes.id === id;
const hasClass = (name: string) => (tree: Tree) => tree.attributes.class?.split(' ').includes(name) ?? false;
const hasRole = (role: string) => (tree: Tree) => tree.attributes.role === role;
const has = (attribute: string) => (tree: Tree) => attribute in tree.attributes;
const isChip = has('data-eventchip');
const isColumn = has('data-column-index');
const gone: Break = () => null;
const rewritten =
  (name: string, value: string): Break =>
  (tree) => ({ ...tree, attributes: { ...tree.attributes, [name]: value } });

/** How each anchor is taken away. The page looks the same afterwards, or nearly; only what readers hold on to is gone. */
const BREAKS: Readonly<Record<Anchor, Break>> = {
  userInfo: having(hasId('xUserInfo'), gone),
  userEmail: having(hasId('xUserEmail'), gone),
  userZone: having(hasId('xTimezone'), gone),
  userLocale: having(hasId('xUserLocale'), gone),
  lang: (tree) => tree,
  viewkey: (tree) => tree,
  main: having(hasRole('main'), without('role')),
  heading: having((tree) => tree.tag === 'h1', gone),
  grid: having((tree) => tree.tag === 'div' && hasRole('grid')(tree), without('role')),
  dateRange: without('data-start-date-key', 'data-end-date-key'),
  headers: having(hasRole('columnheader'), without('role')),
  columns: having(isColumn, without('role', 'data-column-index', 'data-datekey')),
  columnIndex: without('data-column-index'),
  columnCount: having(hasClass('Tmdkcc'), (tree) => ({ ...tree, children: tree.children.slice(0, -1) })),
  datekey: without('data-datekey'),
  datekeyValue: having(has('data-datekey'), rewritten('data-datekey', '99999999')),
  eventid: without('data-eventid'),
  eventidCode: having(has('data-eventid'), rewritten('data-eventid', '?')),
  eventchip: without('data-eventchip'),
  chipText: having((tree) => hasClass('XuJrye')(tree) && ['div', 'span'].includes(tree.tag), gone),
  chipTitle: having((tree) => hasClass('I0UMhf')(tree) || hasClass('WBi6vc')(tree), gone),
  chipStyle: having((tree) => isChip(tree) && hasRole('button')(tree), without('style')),
  chipRole: having(isChip, without('role')),
  jslog: without('jslog'),
  strip: having(hasClass('Qotkjb'), gone),
  calendars: having(hasRole('complementary'), (tree) => ({ ...tree, children: [] })),
  agendaLabel: having(hasClass('URIUGf'), without('aria-label')),
};

/** The trees with the named anchors taken away, at every depth. `lang` and `viewkey` are the document's, not a tree's. */
export function broken(trees: readonly (Tree | string)[], anchors: readonly Anchor[]): readonly (Tree | string)[] {
  if (anchors.length === 0) return trees;
  return trees.flatMap((tree): (Tree | string)[] => {
    if (typeof tree === 'string') return [tree];
    let left: Tree | null = tree;
    for (const anchor of anchors) left = left && BREAKS[anchor](left);
    return left ? [{ ...left, children: broken(left.children, anchors) }] : [];
  });
}
