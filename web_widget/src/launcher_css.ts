/** The look of the button and of the frame's place on the site's page. */

export const LAUNCHER_CSS = `
:host{all:initial}
.box{position:fixed;right:16px;bottom:16px;z-index:2147483000;display:flex;flex-direction:column-reverse;align-items:flex-end;gap:8px}
.box.left{right:auto;left:16px;align-items:flex-start}
.launcher{font:600 16px/1.25 system-ui,sans-serif;min-height:48px;padding:12px 20px;border:2px solid transparent;border-radius:24px;background:var(--ground,#1b5e86);color:var(--words,#fff);box-shadow:0 2px 10px rgba(0,0,0,.35);cursor:pointer}
.launcher:hover{text-decoration:underline}
.launcher:focus-visible,.frame:focus-visible{outline:3px solid #fff;outline-offset:0;box-shadow:0 0 0 6px #0b4f7d}
.badge:not(:empty){margin-left:8px;padding:0 7px;border-radius:10px;background:#fff;color:#8c1d18;display:inline-block;min-width:10px;text-align:center}
.news{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.frame{width:min(400px,calc(100vw - 32px));height:min(640px,calc(100vh - 100px));border:1px solid #827d76;border-radius:12px;background:Canvas;box-shadow:0 6px 30px rgba(0,0,0,.35);color-scheme:light dark}
.frame[hidden]{display:none}
@media (max-width:480px),(max-height:480px){.frame{position:fixed;inset:0;width:100vw;height:100vh;height:100dvh;border:0;border-radius:0}}
@media (forced-colors:active){.launcher{border-color:ButtonText}.badge:not(:empty){border:1px solid}}
@media print{.box{display:none}}
`;
