/** How the stage looks: close to the real page, in light and dark, for either direction of writing. `~name` is hashed. */
export const LOOK = `
html, body.ms-font-s { height: 100%; margin: 0; }
body.ms-font-s { background-color: var(--white); color: color-mix(in srgb, var(--white) 12%, CanvasText);
  font: 14px/20px "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; overflow: hidden; }
html[style*="#1b1a19"] { color-scheme: dark; }
.~app { position: relative; height: 100%; display: grid; grid-template: auto 1fr / auto 1fr; box-sizing: border-box; }
.~app > .~app { grid-row: 1 / -1; grid-column: 1 / -1; }
.~app button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; }
.~title-bar { grid-column: 1 / -1; display: flex; align-items: center; gap: 16px; height: 48px; padding: 0 16px; background: #0f6cbd; color: #fff; }
.~brand { font-weight: 600; flex: 1; }
.~search { width: 30%; border: 0; border-radius: 4px; padding: 6px 12px; }
.~account { width: 32px; height: 32px; border-radius: 50%; outline: 1px solid #fff; }
.~rail { display: flex; flex-direction: column; gap: 16px; padding: 16px 12px; border-inline-end: 1px solid #8883; }
.~rail a { color: inherit; text-decoration: none; }
.~main-app, .~module { min-height: 0; min-width: 0; display: flex; flex-direction: column; flex: 1; }
.~ribbon, .~toolbar { display: flex; gap: 6px; align-items: center; padding: 6px 16px; flex: none; }
.~ribbon-button, .~tool { padding: 4px 10px; border-radius: 4px; }
.~ribbon-button[aria-pressed="true"] { background: #0f6cbd22; }
.~app button.~primary, .~peek button.~primary { background: #0f6cbd; color: #fff; padding: 6px 16px; border-radius: 4px; border: 0; }
.~range { font-weight: 600; font-size: 18px; }
.~owner { font-weight: 600; padding: 8px 16px; }
.~below, .~surface-side, .~surface-box, .~surface, .~fill { display: flex; flex: 1; min-height: 0; min-width: 0; }
.~surface-side, .~surface, .~fill { flex-direction: column; }
.~surface { outline: none; }
.~left-pane { width: 240px; padding: 0 12px; flex: none; overflow: auto; }
.~left-pane.~collapsed { width: 0; padding: 0; }
.~mini { width: 100%; text-align: center; font-size: 12px; border-collapse: collapse; }
.~mini caption { text-align: start; font-weight: 600; padding: 8px; }
.~mini button { padding: 2px; width: 100%; font-size: 12px; }
.~mini td[aria-selected="true"] { background: #0f6cbd33; }
.~calendars { display: flex; flex-direction: column; padding-top: 16px; }
.~calendar { display: flex; gap: 10px; align-items: center; padding: 6px; text-align: start; }
.~calendar[aria-selected="false"] .~dot { opacity: .2; }
.~dot { width: 14px; height: 14px; border-radius: 50%; flex: none; }

.~month, .~month-scroll, .~month-frame { display: flex; flex-direction: column; flex: 1; min-height: 0; }
.~weekdays { display: flex; flex: none; padding: 4px 0; font-weight: 600; }
.~weekday { padding-inline-start: 8px; overflow: hidden; text-overflow: ellipsis; }
.~month-grid { position: relative; flex: 1; }
.~cell { position: absolute; border: 1px solid #8883; border-width: 1px 0 0 1px; box-sizing: border-box; }
.~cell:not(.~in-month) { opacity: .6; }
.~cell-number { padding: 6px 8px; }
.~today-circle { background: #0f6cbd; color: #fff; border-radius: 12px; padding: 2px 7px; }
.~wrapper { box-sizing: border-box; padding: 0 4px 0 2px; }
.~month-chip, .~all-day-chip, .~timed-chip, .~slot { position: absolute; overflow: hidden; }
.~paint { position: absolute; inset: 0 4px 0 2px; border-radius: 4px; box-sizing: border-box; opacity: .35; }
.~button { position: relative; z-index: 2; height: 100%; padding: 2px 8px; display: flex; gap: 6px; font-size: 12px; line-height: 18px; outline-offset: -2px; }
.~line { flex: 1; display: flex; gap: 6px; min-width: 0; white-space: nowrap; }
.~subject { font-weight: 600; overflow: hidden; text-overflow: ellipsis; }
.~content { min-width: 0; flex: 1; overflow: hidden; }
.~detail { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; opacity: .85; }
.~icon { width: 10px; height: 10px; border: 1.5px solid; border-radius: 50%; margin-top: 3px; opacity: .6; flex: none; }
.~app .~more { width: 100%; text-align: start; padding: 2px 8px; font-size: 12px; }

.~in-day { display: flex; flex: 1; min-height: 0; }
.~part { display: flex; flex-direction: column; flex: 1; min-width: 0; min-height: 0; }
.~calendar-name { padding: 4px 8px; font-weight: 600; }
.~day-headers { display: flex; flex: none; overflow-y: scroll; scrollbar-gutter: stable; scrollbar-color: transparent transparent; border-bottom: 1px solid #8885; }
.~corner, .~ruler { width: 60px; flex: none; }
.~header-days { flex: 1; min-width: 0; }
.~header-row { display: flex; }
.~day-header { flex: 1; min-width: 0; padding: 6px 8px; display: flex; justify-content: space-between; }
.~day-name { display: flex; flex-direction: column; }
.~day-number { font-size: 20px; }
.~today-column .~day-number { color: #0f6cbd; font-weight: 700; }
.~all-day { position: relative; }
.~grid { flex: 1; min-height: 0; display: flex; }
.~grid-scroll { flex: 1; display: flex; overflow-y: scroll; scrollbar-gutter: stable; position: relative; }
.~hour { text-align: end; padding-inline-end: 8px; font-size: 12px; box-sizing: border-box; }
.~hour-label { position: relative; top: -8px; }
.~columns { flex: 1; display: flex; min-width: 0; background: repeating-linear-gradient(#8883 0 1px, transparent 1px 80px); }
.~column { position: relative; flex: 1; min-width: 0; border-inline-start: 1px solid #8883; box-sizing: border-box; }
.~slot { background: #0f6cbd22; outline: 1px solid #0f6cbd; }
.~now { position: absolute; inset-inline: 0; border-top: 1px dashed #0f6cbd; z-index: 3; }

.~agenda { flex: 1; overflow-y: auto; padding: 8px 16px; }
.~pane { width: 260px; flex: none; overflow-y: auto; padding: 8px 12px; border-inline-start: 1px solid #8883; }
.~pane-head { font-weight: 600; padding: 8px 0; }
.~row { position: relative; display: flex; gap: 12px; padding: 4px 8px 4px 14px; min-height: 40px; }
.~stripe { position: absolute; inset-block: 4px; inset-inline-start: 0; width: 4px; }
.~row-times { width: 110px; flex: none; }
.~row-length { opacity: .7; }
.~row-text { min-width: 0; overflow: hidden; }
.~board { display: flex; flex-wrap: wrap; gap: 16px; padding: 16px; overflow: auto; }
.~card { width: 260px; border: 1px solid #8885; border-radius: 8px; padding: 8px 12px; box-sizing: border-box; }
.~mail { display: flex; flex: 1; min-height: 0; }
.~messages { width: 300px; padding: 12px; border-inline-end: 1px solid #8883; }
.~reading { flex: 1; padding: 16px; overflow: auto; }

.~peek { position: fixed; z-index: 70; inset: 20% auto auto 40%; width: 340px; padding: 16px; background: Canvas; border-radius: 8px;
  box-shadow: 0 8px 28px #0006; display: flex; flex-direction: column; gap: 8px; align-items: flex-start; overflow-wrap: anywhere; }
.~peek-title { font-size: 18px; font-weight: 600; }
.~close { align-self: flex-end; }
.~print { position: fixed; inset: 5%; z-index: 80; background: Canvas; overflow: auto; display: flex; flex-direction: column; }
.~print-page { height: 1600px; flex: none; display: flex; }
.~form { padding: 24px 32px; display: flex; flex-direction: column; gap: 16px; max-width: 720px; }
.~form input { width: 100%; font: inherit; padding: 8px; box-sizing: border-box; }
.~form [contenteditable] { min-height: 120px; white-space: pre-wrap; border: 1px solid #8885; padding: 8px; }
.~noise { position: absolute; width: 0; height: 0; overflow: hidden; }
`;
