// Tells the shell that somebody is here. In the shell, not in the interface: no screen can forget it, and the
// policy of the page does not apply to it.
(() => {
  const quiet = 10_000;
  let told = -quiet;
  const here = () => {
    const now = performance.now();
    if (now - told < quiet) return;
    told = now;
    window.__TAURI_INTERNALS__.invoke('still_here').catch(() => undefined);
  };
  for (const act of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    window.addEventListener(act, here, { capture: true, passive: true });
  }
})();
