/** The frontends of the demo, with the environment that each is built in. */
export const portals = { app: '', 'app-legacy': 'legacy' };
