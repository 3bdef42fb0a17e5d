/** How large a portal is. */
export interface Size {
  components: number;
  edges: number;
  /** How many components depend on the one that most depend on. */
  hubConsumers: number;
  releases: number;
}

/** The sizes that the plugin is designed for; L has three years of releases. */
export const SIZES: Record<'S' | 'M' | 'L', Size> = {
  S: { components: 300, edges: 1_000, hubConsumers: 150, releases: 2_000 },
  M: {
    components: 5_000,
    edges: 20_000,
    hubConsumers: 2_500,
    releases: 20_000,
  },
  L: {
    components: 20_000,
    edges: 100_000,
    hubConsumers: 10_000,
    releases: 180_000,
  },
};
