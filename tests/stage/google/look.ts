/** How the stage looks: calm and close to the real page, in light and dark, for either direction of writing. */
export const LOOK = `
html, body.stage { height: 100%; margin: 0; }
body.stage { --ground: #f8fafd; --paper: #fff; --ink: #1f1f1f; --quiet: #5f6368; --line: #e0e3e7; --accent: #0b57d0;
  --tint: #c2e7ff; --hover: #eef1f6; color: var(--ink); background: var(--ground); color-scheme: light;
  font: 14px/20px "Google Sans", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  display: flex; flex-direction: column; overflow: hidden; }
body.stage-dark { --ground: #1b1b1b; --paper: #131314; --ink: #e3e3e3; --quiet: #a8abaf; --line: #3a3c3f;
  --accent: #a8c7fa; --tint: #004a77; --hover: #2a2b2e; color-scheme: dark; }
.stage *, .stage *::before { box-sizing: border-box; }
.stage .XuJrye { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.stage button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; padding: 0; }
.stage [hidden] { display: none; }

.gb_bar { display: flex; align-items: center; gap: 8px; height: 64px; padding: 0 16px; flex: none; }
.stage-icon { width: 40px; height: 40px; border-radius: 50%; font-size: 18px; }
.stage button.stage-arrow { width: 32px; height: 32px; font-size: 22px; line-height: 1; }
.stage-icon:hover, .stage-today:hover { background: var(--hover); }
.stage-logo { width: 36px; height: 36px; border-radius: 8px; border: 3px solid var(--accent); border-top-width: 9px;
  display: grid; place-items: center; font-size: 14px; font-weight: 600; color: var(--accent); background: var(--paper); }
.stage-app { font-size: 22px; line-height: 36px; color: var(--quiet); margin-inline: 4px 40px; }
.stage .stage-today { height: 40px; padding: 0 20px; border: 1px solid var(--quiet); border-radius: 20px; font-weight: 500; white-space: nowrap; }
.rSoRzd { font-size: 22px; line-height: 36px; flex: 1; padding-inline-start: 8px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.stage-views { position: relative; }
.stage-menu { position: absolute; inset-inline-end: 0; top: 44px; z-index: 60; list-style: none; margin: 0; padding: 8px 0; min-width: 160px;
  background: var(--paper); border-radius: 4px; box-shadow: 0 2px 8px rgb(0 0 0 / .3); }
.stage-menu li { padding: 6px 16px; cursor: pointer; }
.stage-menu li:hover { background: var(--hover); }
.stage-account { width: 36px; height: 36px; border-radius: 50%; background: #00796b; color: #fff; display: grid; place-items: center; margin-inline-start: 8px; }

.stage-content { flex: 1; min-height: 0; display: flex; }
.stage-drawer { width: 256px; flex: none; overflow: auto; padding-inline-end: 8px; }
.stage-collapsed { width: 0; padding: 0; overflow: hidden; }
.stage-create-row { padding: 8px 16px 16px; }
.stage .stage-create { height: 52px; padding: 0 24px; border-radius: 16px; background: var(--paper); font-weight: 500;
  box-shadow: 0 1px 3px rgb(0 0 0 / .25); }
.stage-calendars { font-size: 14px; font-weight: 500; margin: 20px 24px 8px; }
.stage-list { list-style: none; margin: 0; padding: 0 16px 16px; }
.stage-calendar { display: flex; align-items: center; gap: 14px; padding: 6px 8px; border-radius: 8px; cursor: pointer; }
.stage-calendar:hover { background: var(--hover); }
.stage-calendar input { width: 18px; height: 18px; margin: 0; }
.stage-calendar span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.stage-place { flex: 1; min-width: 0; position: relative; margin: 0; margin-inline-end: 16px; margin-bottom: 12px; background: var(--paper);
  border-radius: 20px; overflow: hidden; }

.UF4Iuc { padding: 0 20px; }
.B8bmZc { font-size: 13px; font-weight: 500; margin: 0 0 6px 4px; }
.VIFEpc { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 11px; text-align: center; }
.VIFEpc th { font-weight: 500; color: var(--quiet); height: 24px; padding: 0; }
.VIFEpc td { height: 24px; padding: 0; cursor: pointer; }
.VIFEpc td.q2d9Ze { color: var(--quiet); opacity: .6; }
.VIFEpc td.F262Ye { background: radial-gradient(circle closest-side, var(--accent) 96%, transparent); color: var(--paper); }

.mXmivb { position: absolute; inset: 0; outline: none; }
.K2fuAf { position: absolute; inset: 0; display: flex; flex-direction: column; transition: opacity .15s, transform .15s; }
.stage-leaving { pointer-events: none; }
.pbeTDb { display: flex; flex-direction: column; min-height: 0; flex: 1; }
.BfTITd { display: flex; flex: none; overflow-y: scroll; scrollbar-gutter: stable; scrollbar-color: transparent transparent; border-bottom: 1px solid var(--line); }
.UqLcs { flex: none; display: flex; align-items: flex-end; }
.SrADx { display: flex; padding-bottom: 4px; }
.sS0sZd { width: 60px; text-align: center; font-size: 10px; color: var(--quiet); }
.Zf8VQe { flex: 1; min-width: 0; padding-inline-start: 8px; }
.EYcIbe, .bOyeud { display: flex; }
.bOyeud { list-style: none; margin: 0; padding: 0; }
.gZ8fdb { flex: 1; min-width: 0; font-size: 12px; }
.d4Tiq { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--quiet); }
.yzWBv { flex: 1; min-width: 0; text-align: center; padding-top: 8px; }
.hI2jVc { margin: 0; font-weight: 400; }
.tWjOu { font-size: 11px; font-weight: 500; color: var(--quiet); text-transform: uppercase; }
.yzWBv.F262Ye .tWjOu { color: var(--accent); }
.x5FT4e { font-size: 26px; line-height: 44px; width: 44px; height: 44px; border-radius: 50%; margin: 2px auto; }
.nUt0vb:hover .x5FT4e { background: var(--hover); }
.F262Ye .nUt0vb .x5FT4e { background: var(--accent); color: var(--paper); }
.ZDEHt { padding-bottom: 4px; }
.PTdDEc { position: relative; font-size: 24px; }
.PTdDEc.enpite { min-height: 8px; }
.mDPmMe { flex: 1; min-height: 0; display: flex; overflow-y: scroll; scrollbar-gutter: stable; }
.R6TFwe { flex: none; width: 60px; }
.XsRa1c { position: relative; text-align: end; padding-inline-end: 10px; font-size: 11px; color: var(--quiet); }
.wO6pL { position: relative; top: -10px; white-space: nowrap; }
.iHNmdb { display: none; }
.Tmdkcc { position: relative; flex: 1; min-width: 0; display: flex; padding-inline-start: 8px; }
.aLC8Le { position: absolute; inset: 0; display: flex; flex-direction: column; }
.sJ9Raf { flex: 1; border-top: 1px solid var(--line); }
.sJ9Raf:first-child { border-top-color: transparent; }
.BiKU4b { position: relative; flex: 1; min-width: 0; border-inline-start: 1px solid var(--line); padding-inline-end: 12px; }
.feMFof { position: relative; height: 100%; }
.rGFpCd { position: absolute; inset-inline: 0; border-top: 2px solid #ea4335; z-index: 40; pointer-events: none; margin-top: -1px; }
.LvQ60d { position: absolute; inset-inline-start: -6px; width: 12px; height: 12px; border-radius: 50%; background: #ea4335; z-index: 41; margin-top: -6px; }

.GTG3wb { position: absolute; min-height: 11px; margin-top: 1px; border-radius: 6px; overflow: hidden; cursor: pointer; color: #fff;
  font-size: 12px; line-height: 15px; padding: 2px 7px; box-shadow: 0 0 0 1px var(--paper); }
.oAFpMd { padding-block: 0; display: flex; align-items: center; }
.TuXzcb { font-size: 10px; line-height: 12px; border-radius: 4px; }
.Hrn1mc { background: var(--paper); color: var(--ink); border: 1px solid; }
.uXKCmc { position: absolute; inset-block: 0; inset-inline-start: 0; width: 4px; }
.uXKCmc ~ .Jcb6qd { padding-inline-start: 4px; }
.Jcb6qd { min-width: 0; }
.lhydbb { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.I0UMhf { font-weight: 500; }
.pttLke { margin-inline-end: 4px; }
.w9eXqe { text-decoration: line-through; opacity: .75; }
.leOeGd { position: absolute; inset-inline: 0; bottom: 0; height: 6px; cursor: ns-resize; }
.bgr46c { position: absolute; top: 3px; inset-inline-end: 4px; width: 10px; height: 10px; border: 1.5px solid currentColor; border-radius: 50%; }

.vEJ0bc { position: absolute; height: 1em; padding: 1px 4px 1px 0; }
.KF4T6b { height: 22px; border-radius: 6px; padding: 0 8px; color: #fff; font-size: 12px; line-height: 22px; cursor: pointer; overflow: hidden;
  white-space: nowrap; text-overflow: ellipsis; position: relative; }
.KF4T6b.smECzc { color: var(--ink); display: flex; align-items: center; padding: 0 4px; }
.KF4T6b.smECzc:hover { background: var(--hover); }
.PU9jSd { opacity: .01; pointer-events: none; }
.VlNR9e { border: 4px solid; border-radius: 50%; margin-inline-end: 6px; }
.nHqeVd { overflow: hidden; text-overflow: ellipsis; }
.DvyQhe { margin-inline-end: 6px; }
.smECzc .WBi6vc { font-weight: 500; }

.RAaXne { display: flex; flex-direction: column; flex: 1; min-height: 0; }
.wuX2hf { display: flex; padding-top: 8px; }
.wuX2hf .w6FdBf { flex: 1; text-align: center; font-size: 11px; font-weight: 500; color: var(--quiet); text-transform: uppercase; }
.kbf0gd { flex: 1; display: flex; flex-direction: column; min-height: 0; }
.FLFkR { position: relative; flex: 1; border-bottom: 1px solid var(--line); min-height: 0; overflow: hidden; }
.sLvTye { position: absolute; inset: 0; display: flex; }
.MGaLHf { flex: 1; border-inline-end: 1px solid var(--line); }
.umyEjb { position: relative; display: flex; }
.RCXPcd { flex: 1; text-align: center; }
.w48V4c { font-size: 12px; font-weight: 500; margin: 6px 0 4px; color: var(--quiet); }
.w48V4c.o5s4T { color: var(--ink); }
.T3BIT { position: relative; }
.rKFDrc { position: absolute; cursor: pointer; }
.rKFDrc span { display: block; font-size: 12px; line-height: 22px; padding: 0 8px; font-weight: 500; }

.wcJUvc { overflow-y: auto; flex: 1; padding: 8px 0; }
.OVSqWe { border-bottom: 1px solid var(--line); padding: 6px 0; }
.YOmXMd { display: flex; align-items: center; padding-inline-start: 150px; position: relative; min-height: 34px; }
.V4sZ3c { position: absolute; inset-inline-start: 24px; width: 126px; }
.bf2t7b { display: flex; align-items: center; gap: 8px; margin: 0; font-weight: 400; }
.bf2t7b .x5FT4e { font-size: 18px; width: 34px; height: 34px; line-height: 34px; margin: 0; }
.yRbOzc { font-size: 11px; color: var(--quiet); text-transform: uppercase; }
.ryakYc { display: grid; grid-template-columns: 150px 1fr 28px; align-items: center; flex: 1; padding-inline-end: 32px; }
.ryakYc:hover { background: var(--hover); }
.JxNhxc { color: var(--quiet); font-size: 13px; }
.URIUGf { cursor: pointer; }
.zjOMse { color: var(--quiet); margin-inline-start: 10px; }
.poxnAc { width: 12px; height: 12px; border: 6px solid; border-radius: 50%; }
.tYyZuc { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 24px 16px; overflow-y: auto; padding: 24px; }

.ecHOgf { position: fixed; z-index: 70; top: 50%; left: 50%; translate: -50% -50%; width: 440px; max-width: 92vw; background: var(--paper);
  border-radius: 20px; padding: 8px 8px 20px; box-shadow: 0 8px 28px rgb(0 0 0 / .35); outline: none; }
.wv9rPe { display: flex; flex-direction: row-reverse; }
.wv9rPe button { width: 40px; height: 40px; border-radius: 50%; font-size: 18px; color: var(--quiet); }
.nBzcnc { padding: 6px 24px 6px 20px; overflow-wrap: anywhere; }
.toUqff { position: relative; padding-inline-start: 36px; }
.xnWuge { position: absolute; inset-inline-start: 4px; top: 6px; width: 14px; height: 14px; border-radius: 4px; }
.UfeRlc { font-size: 22px; line-height: 28px; max-height: 84px; overflow: hidden; }
.AzuXid, #xDetDlgCal, #xDetDlgAtt { color: var(--quiet); }

.stage-form, .stage-settings { padding: 24px 32px; display: flex; flex-direction: column; gap: 18px; align-items: flex-start; }
.stage-form input:not([type="checkbox"]), .stage-form [contenteditable] { font: inherit; color: inherit; background: var(--hover); border: 0;
  border-bottom: 1px solid var(--quiet); border-radius: 6px 6px 0 0; padding: 10px 12px; }
.stage-form-head { display: flex; gap: 16px; align-items: center; width: 100%; }
.stage-form #xTiIn { flex: 1; font-size: 22px; }
.stage #xSaveBu { background: var(--accent); color: var(--paper); height: 40px; padding: 0 24px; border-radius: 20px; font-weight: 500; }
.stage-form-times { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; }
.stage-form label { display: flex; gap: 10px; align-items: center; }
.stage-zone { color: var(--quiet); }
#xDescIn, [jsname="yNrILb"], [jsname="yNrILb"] input { width: 100%; max-width: 640px; }
#xDescIn [contenteditable] { min-height: 100px; white-space: pre-wrap; }
.stage-noise { position: absolute; inset-block-end: 0; inset-inline-end: 0; width: 0; height: 0; overflow: hidden; }
`;
