import { isZone } from '../../lib/time/zone.ts';
import { safeTag, safeValue } from './attributes.ts';
import type { Chip } from './chip.ts';
import { createInventor, type Random } from './invent.ts';
import { createRewrites, type Rewrite } from './rewrites.ts';
import { isDialog, surveyOf } from './survey.ts';
import { attributeOf, elementsIn, type Tree } from './tree.ts';

/** Elements that are left out with all that is in them. */
const LEFT_OUT =
  /^(?:head|script|style|link|meta|base|title|noscript|template|iframe|frame|frameset|object|embed|param|applet|framekeeper-.*)$/;

/** Where in the page a text stands, which decides what of it is kept. */
type Where = {
  readonly inMain: boolean;
  readonly inHeading: boolean;
  readonly inDialog: boolean;
  readonly chip: Chip | null;
};

/**
 * A page that reads the same, with everything that is somebody's own replaced. It is made anew of what is known to be the
 * calendar's: whatever is not, is invented or left out. Kept are numbers and words of dates and times where only such
 * stand, places and colours of chips, days, roles and classes.
 */
export function anonymised(root: Tree, random: Random): Tree {
  const survey = surveyOf(root);
  const { chips, hours, words, own, names } = survey;
  const taken = wordsOf(root);
  const inventor = createInventor(random, taken, [...words]);
  const site = createInventor(random, taken, [...words]);
  const rewrites = createRewrites(survey, inventor, site);
  const isOwn = (word: string) => word.length > 2 && own.has(word.toLowerCase());

  function rewriteAt(tree: Tree, { inMain, inHeading, inDialog, chip }: Where): Rewrite {
    if (inDialog) return inventor.text;
    if (chip) return rewrites.shown(chip);
    if (hours.has(tree)) return rewrites.dates;
    const other = inMain ? (inHeading ? rewrites.heading : rewrites.loose) : site.text;
    return (text) => (names.has(text.trim()) ? inventor.text(text) : other(text));
  }

  /** What the page says of itself in hidden elements that readers look for by name. */
  function named(id: string | null): Rewrite | null {
    const kept = (test: (text: string) => boolean): Rewrite => {
      return (text) => (test(text.trim()) ? text : inventor.text(text));
    };
    switch (id) {
      case 'xUserEmail':
        return inventor.address;
      case 'xTimezone':
        return kept(isZone);
      case 'xGmtOffset':
        return kept((text) => /^-?\d{1,9}$/.test(text));
      case 'xUserLocale':
        return kept((text) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(text));
      default:
        return null;
    }
  }

  function built(tree: Tree, rewrite: Rewrite, child: (one: Tree | string) => Tree | string): Tree {
    const attributes = tree.attributes.flatMap(([name, value]) => {
      if (name === 'data-view-heading') return [[name, rewrites.heading(value)] as const];
      const safe = name === 'aria-label' ? rewrite(value) : safeValue(name, value, inventor, isOwn);
      return safe === null ? [] : [[name, safe] as const];
    });
    const left = tree.children.filter((one) => typeof one === 'string' || !LEFT_OUT.test(one.tag));
    return { tag: safeTag(tree.tag), attributes, children: left.map(child) };
  }

  /** The accessible text of a chip, which may be parted among several elements. */
  function spoken(tree: Tree, chip: Chip): Tree {
    const rewrite = rewrites.spoken(chip);
    const part = (inner: Tree): Tree =>
      built(inner, inventor.text, (child) => (typeof child === 'string' ? rewrite(child) : part(child)));
    return part(tree);
  }

  function visit(tree: Tree, around: Where): Tree {
    const role = attributeOf(tree, 'role');
    const where: Where = {
      inMain: around.inMain || role === 'main',
      inHeading: around.inHeading || /^h[1-6]$/.test(tree.tag) || role === 'columnheader',
      inDialog: around.inDialog || isDialog(tree),
      chip: around.chip ?? chips.get(tree) ?? null,
    };
    if (where.chip?.spoken === tree && !where.inDialog) return spoken(tree, where.chip);
    const rewrite = named(attributeOf(tree, 'id')) ?? rewriteAt(tree, where);
    return built(tree, rewrite, (child) => (typeof child === 'string' ? rewrite(child) : visit(child, where)));
  }

  const { tag, attributes, children } = visit(root, { inMain: false, inHeading: false, inDialog: false, chip: null });
  const charset: Tree = { tag: 'meta', attributes: [['charset', 'utf-8']], children: [] };
  return { tag, attributes, children: [{ tag: 'head', attributes: [], children: [charset] }, ...children] };
}

/** Every run of letters and digits in a page, in small letters, of its texts and its attributes. */
function wordsOf(root: Tree): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { attributes, children } of elementsIn(root)) {
    const texts = [...attributes.map(([, value]) => value), ...children.filter((child) => typeof child === 'string')];
    for (const text of texts)
      for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []) words.add(word);
  }
  return words;
}
