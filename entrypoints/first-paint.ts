import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Runs before a page is first painted, so that it never stands there in other colours than were chosen. */
export default defineUnlistedScript(() => {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
});
