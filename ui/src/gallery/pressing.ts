/** What a gallery page does by itself once it is drawn: presses buttons, as the coach would. */

/** Of several that read so, the given one. */
export function press(called: RegExp, which = 1): void {
  pressOne(({ textContent }) => called.test(textContent), which);
}

/** By what assistive programs call it. */
export function pressNamed(called: RegExp, which = 1): void {
  pressOne((button) => called.test(button.ariaLabel ?? ''), which);
}

function pressOne(isIt: (button: HTMLButtonElement) => boolean, which: number): void {
  window.setTimeout(() => {
    [...document.querySelectorAll('button')].filter(isIt)[which - 1]?.click();
  }, 400);
}
