/**
 * The style nonce of this page. Tauri replaces `__TAURI_STYLE_NONCE__`, which it puts on the `<style>` of index.html,
 * by a fresh random value at every load and adds the same to the policy's `style-src`; libraries that make their own
 * style elements (Mantine, react-remove-scroll) must carry it too. A browser without a policy has none.
 */
import { setNonce } from 'get-nonce';

export function styleNonce(): string {
  // The property, not the attribute: browsers blank the attribute so that style sheets cannot read it.
  return document.querySelector<HTMLStyleElement>('style#stillpoint-nonce')?.nonce ?? '';
}

export function shareStyleNonce(): void {
  const nonce = styleNonce();
  if (nonce !== '') setNonce(nonce);
}
