/** An element to be, as plain data. A `key` keeps a node for itself; without one a node is reused for whatever comes next. */
export type Tree = {
  readonly tag: string;
  readonly key: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
};

export type Child = Tree | string | null | undefined | false | readonly Child[];

/** A tree. Attributes that are null or false are left out, true ones are empty; `key` is not an attribute. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
  ...children: readonly Child[]
): Tree {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'key' && value !== null && value !== undefined && value !== false) {
      kept[name] = value === true ? '' : String(value);
    }
  }
  const key = attributes.key === undefined || attributes.key === null ? null : String(attributes.key);
  return { tag, key, attributes: kept, children: flat(children) };
}

function flat(children: readonly Child[]): (Tree | string)[] {
  const kept: (Tree | string)[] = [];
  for (const child of children) {
    if (typeof child === 'string' || (child && 'tag' in child)) kept.push(child);
    else if (child) kept.push(...flat(child));
  }
  return kept;
}

const ours = new WeakMap<Node, readonly Node[]>();
const keys = new WeakMap<Node, string>();

/**
 * Makes an element's children what the trees say, reusing nodes in place as the real page does: a chip that is told to
 * show another event changes its text, id and style and stays where it is. Nodes that others put there are left alone.
 */
export function patch(parent: Element, trees: readonly (Tree | string)[]): void {
  const before = ours.get(parent) ?? [];
  const keyed = new Map<string, Node>();
  const unkeyed: Node[] = [];
  for (const node of before) {
    const key = keys.get(node);
    if (key === undefined) unkeyed.push(node);
    else keyed.set(key, node);
  }
  const after = trees.map((tree) => {
    if (typeof tree === 'string') return textOf(parent, unkeyed, tree);
    const candidate = tree.key === null ? unkeyed.shift() : keyed.get(tree.key);
    return elementOf(parent, candidate, tree);
  });
  const kept = new Set(after);
  for (const node of before) if (!kept.has(node) && node.parentNode === parent) parent.removeChild(node);
  place(parent, before, after);
  ours.set(parent, after);
}

function textOf(parent: Element, unkeyed: Node[], text: string): Node {
  const candidate = unkeyed.shift();
  if (candidate?.nodeType !== 3) return parent.ownerDocument.createTextNode(text);
  if (candidate.nodeValue !== text) candidate.nodeValue = text;
  return candidate;
}

function elementOf(parent: Element, candidate: Node | undefined, tree: Tree): Node {
  const fits = candidate?.nodeType === 1 && candidate.nodeName.toLowerCase() === tree.tag;
  const element = fits ? (candidate as Element) : parent.ownerDocument.createElement(tree.tag);
  if (tree.key !== null) keys.set(element, tree.key);
  for (const { name } of [...element.attributes]) if (!(name in tree.attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (tree.attributes.type === 'checkbox') (element as HTMLInputElement).checked = 'checked' in tree.attributes;
  patch(element, tree.children);
  return element;
}

function place(parent: Element, before: readonly Node[], after: readonly Node[]): void {
  const order = new Map(before.map((node, index) => [node, index]));
  let reached = -1;
  let previous: Node | null = null;
  const first = before.find((node) => node.parentNode === parent) ?? null;
  for (const node of after) {
    const index = order.get(node) ?? -1;
    if (index > reached && node.parentNode === parent) reached = index;
    else parent.insertBefore(node, previous ? previous.nextSibling : first);
    previous = node;
  }
}
