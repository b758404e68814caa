/**
 * The layer's look. It fills the column, takes no pointer, and nothing of it moves. Marks differ by shape before colour,
 * with a light rim that keeps them apart from any chip in either theme.
 */
export const LAYER_STYLE = `
  :host {
    all: initial;
    color-scheme: inherit;
    position: absolute;
    inset-block: 0;
    inset-inline: 0 12px;
    display: block;
    pointer-events: none;
    contain: layout style;
    container-type: inline-size;
    z-index: 30;
  }
  button {
    all: unset;
    position: absolute;
    box-sizing: border-box;
  }
  [hidden] { display: none; }
  .mark {
    --target: min(24px, var(--width));
    inline-size: var(--target);
    left: calc(var(--left) + var(--width) - var(--target));
  }
  .mark::before {
    content: "";
    position: absolute;
    inset-block-start: var(--inset);
    inset-inline-end: 3px;
    box-sizing: border-box;
    inline-size: 11px;
    block-size: 11px;
    background: #2f5d62;
    outline: 1.5px solid #fff;
  }
  :host(:dir(rtl)) .mark { left: var(--left); }
  .note::before { border-radius: 50%; inline-size: 7px; block-size: 7px; margin: 2px; }
  .ask::before { border-radius: 50%; background: #fff; border: 3px solid #2f5d62; }
  .review::before { transform: rotate(45deg); inline-size: 8px; block-size: 8px; margin: 1.5px; }
  .ghost {
    inset-inline: 0;
    display: flex;
    justify-content: end;
    align-items: start;
    overflow: hidden;
    border: 1.5px dashed #4a8389;
    border-radius: 4px;
    background: rgb(74 131 137 / .12);
    color: CanvasText;
    font: 500 11px/16px system-ui, sans-serif;
    white-space: nowrap;
  }
  .ghost > span {
    min-inline-size: 0;
    padding-inline: 4px;
    border-end-start-radius: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
    background: Canvas;
  }
  p {
    position: fixed;
    inset: 64px 0 auto;
    inline-size: fit-content;
    max-inline-size: calc(100vw - 32px);
    margin: 0 auto;
    padding: 6px 14px;
    box-sizing: border-box;
    border: 1px solid #85827a;
    border-radius: 8px;
    background: Canvas;
    color: CanvasText;
    font: 14px/20px system-ui, sans-serif;
  }
  p:empty { opacity: 0; }
  iframe {
    position: fixed;
    inset: auto;
    inline-size: min(360px, 100vw - 16px);
    margin: 0;
    padding: 0;
    border: 1px solid #85827a;
    border-radius: 8px;
    box-sizing: border-box;
    overflow: hidden;
    pointer-events: auto;
    visibility: hidden;
    box-shadow: 0 4px 16px rgb(0 0 0 / .2);
  }
  @media print { :host { display: none; } }
  @media (forced-colors: active) { .mark::before { forced-color-adjust: none; } }
`;
