/** An element of a page as plain data. */
export type Tree = {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Tree | string)[];
};

/**
 * The elements and texts of a page, without comments. Runs in a browser, by itself, since the browser's own parser is the
 * one that counts; a document parsed like this runs no script and fetches nothing.
 */
export function treeOf(html: string): Tree {
  const visit = (element: Element): Tree => ({
    tag: element.localName,
    attributes: Array.from(element.attributes, ({ name, value }) => [name, value] as const),
    children: Array.from(element.childNodes).flatMap((node): (Tree | string)[] => {
      if (node.nodeType === 1) return [visit(node as Element)];
      return node.nodeType === 3 ? [node.nodeValue ?? ''] : [];
    }),
  });
  return visit(new DOMParser().parseFromString(html, 'text/html').documentElement);
}

/** The value of an attribute, or null. */
export const attributeOf = (tree: Tree, name: string): string | null =>
  tree.attributes.find(([other]) => other === name)?.[1] ?? null;

/** Every element at or below a tree, in the page's order, that `into` leads to. */
export function* elementsIn(tree: Tree, into: (tree: Tree) => boolean = () => true): Generator<Tree> {
  yield tree;
  for (const child of tree.children) if (typeof child !== 'string' && into(child)) yield* elementsIn(child, into);
}

/** All text in a tree. */
export const textOf = (tree: Tree): string =>
  tree.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** A tree as HTML. */
export function htmlOf({ tag, attributes, children }: Tree): string {
  const start = `<${tag}${attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`;
  if (VOID.has(tag)) return start;
  return `${start}${children.map((child) => (typeof child === 'string' ? escaped(child) : htmlOf(child))).join('')}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

const escaped = (text: string): string => text.replace(/[&<>"\u00a0]/g, (letter) => ENTITIES[letter] ?? letter);
