/**
 * The layer's look. It fills the column, takes no pointer, and nothing of it moves. Marks differ by shape before colour,
 * with a light rim that keeps them apart from any chip in either theme.
 */
export const LAYER_STYLE = `
  :host {
    all: initial;
    position: absolute;
    inset-block: 0;
    inset-inline: 0 12px;
    display: block;
    pointer-events: none;
    contain: layout style;
    z-index: 30;
  }
  .mark {
    position: absolute;
    box-sizing: border-box;
    inline-size: 11px;
    block-size: 11px;
    background: #2f5d62;
    border: 1.5px solid #fff;
    outline: 1px solid #2f5d62;
  }
  .note { border-radius: 50%; inline-size: 8px; block-size: 8px; }
  .ask { border-radius: 50%; background: #fff; border: 3px solid #2f5d62; outline: 1.5px solid #fff; }
  .review { transform: rotate(45deg); inline-size: 10px; block-size: 10px; }
  @media (forced-colors: active) { .mark { forced-color-adjust: none; } }
`;
