import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/style.css';
import '../../components/questions/questions.css';
import '../../components/popup/popup.css';
import '../../components/card/card.css';
import '../../components/dashboard/dashboard.css';
import '../../components/lock/lock.css';
import '../../components/report/report.css';
import '../../components/frame/frame.css';
import '../../components/history/history.css';
import '../../components/set-up/set-up.css';
import '../../components/rates/rates.css';

let root: HTMLElement | null = null;

/** Renders a view into an empty page of that width; it is taken down after the test. */
export async function show(view: ComponentChild, width = 360): Promise<HTMLElement> {
  await page.viewport(width, 640);
  root ??= document.body.appendChild(document.createElement('div'));
  render(view, root);
  return root;
}

afterEach(() => {
  if (root) render(null, root);
  root?.remove();
  root = null;
});

/** Everything axe finds wrong with what is shown, as readable lines. */
export async function axeFindings(element: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(element);
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

/** Expects nothing to reach beyond the width of the page. */
export function expectNoSidewaysScroll(): void {
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
}

/** Opens everything that is folded. */
export function unfold(element: HTMLElement): void {
  for (const fold of element.querySelectorAll('details')) fold.open = true;
}
