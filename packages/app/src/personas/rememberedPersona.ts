const key = 'slipway.persona';

/** The persona chosen in this browser tab, so that a reload does not ask again. */
export const rememberedPersona = {
  get: () => sessionStorage.getItem(key) ?? undefined,
  set: (name: string) => sessionStorage.setItem(key, name),
  forget: () => sessionStorage.removeItem(key),
};
