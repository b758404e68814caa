import browser from 'webextension-polyfill';
import { type Theme, themeOf } from '../../components/theme.ts';

const NAME = 'theme';

/** What was chosen for this browser. */
export const chosenTheme = async (): Promise<Theme> => themeOf((await browser.storage.local.get(NAME))[NAME]);

/** Calls the listener with what is chosen from now on, in whichever page. */
export const onTheme = (listener: (theme: Theme) => void): void =>
  browser.storage.local.onChanged.addListener((changes) => changes[NAME] && listener(themeOf(changes[NAME].newValue)));

/** Draws this page as was chosen, and anew whenever something else is. Resolves once it is drawn so. */
export async function wearTheme(): Promise<void> {
  onTheme(wear);
  await chosenTheme().then(wear, (error: unknown) => console.error(error));
}

/** Keeps a choice: for every page, and once more where a page finds it before it is first painted. */
export async function chooseTheme(theme: Theme): Promise<void> {
  await browser.storage.local.set({ [NAME]: theme });
  localStorage.setItem(NAME, theme);
}

/** Forgets what was chosen. */
export async function forgetTheme(): Promise<void> {
  await browser.storage.local.remove(NAME);
  localStorage.removeItem(NAME);
}

const wear = (theme: Theme): void => {
  document.documentElement.dataset.theme = theme;
};
