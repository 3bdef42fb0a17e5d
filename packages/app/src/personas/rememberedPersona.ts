const key = 'slipway.persona';

/**
 * The persona chosen in this browser tab, so that a reload does not ask again.
 * A new tab begins as the one that was chosen last; tabs may be different ones.
 */
export const rememberedPersona = {
  get: () => {
    const name = sessionStorage.getItem(key) ?? localStorage.getItem(key);
    if (name !== null) {
      sessionStorage.setItem(key, name);
    }
    return name ?? undefined;
  },
  set: (name: string) => {
    sessionStorage.setItem(key, name);
    localStorage.setItem(key, name);
  },
  forget: () => {
    sessionStorage.removeItem(key);
    localStorage.removeItem(key);
  },
};
