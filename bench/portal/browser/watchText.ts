/** Notes when a text is first painted; runs in the page, from its beginning. */
export function watchText(text: string) {
  const frame = () => {
    if (document.querySelector('main')?.textContent?.includes(text)) {
      requestAnimationFrame(() => {
        Object.assign(window, { benchPainted: performance.now() });
      });
    } else {
      requestAnimationFrame(frame);
    }
  };
  requestAnimationFrame(frame);
}
