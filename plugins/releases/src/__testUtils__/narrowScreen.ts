/**
 * Makes the screen as narrow as that of a phone for a whole test file: the
 * portal's components look once.
 */
export function narrowScreen() {
  beforeAll(() => {
    const { matchMedia } = window;
    window.matchMedia = query =>
      Object.assign(matchMedia(query), { matches: false });
  });
}
