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

/** How large a whole portal is. */
export interface PortalSize extends Size {
  windows: number;
  trains: number;
  /** Releases beyond, planned for the months after the next three. */
  planned: number;
  /** Of eight gates each. */
  policies: number;
  evidence: number;
  votes: number;
}

/** The same sizes with all that a portal of that size has besides. */
export const PORTALS: Record<'S' | 'M' | 'L', PortalSize> = {
  S: {
    components: 300,
    edges: 1_200,
    hubConsumers: 114,
    releases: 2_000,
    windows: 20,
    trains: 5,
    planned: 200,
    policies: 40,
    evidence: 11_000,
    votes: 550,
  },
  M: {
    components: 5_000,
    edges: 22_000,
    hubConsumers: 1_900,
    releases: 20_000,
    windows: 75,
    trains: 10,
    planned: 2_000,
    policies: 100,
    evidence: 110_000,
    votes: 5_500,
  },
  L: {
    components: 20_000,
    edges: 90_000,
    hubConsumers: 7_600,
    releases: 180_000,
    windows: 300,
    trains: 40,
    planned: 11_000,
    policies: 200,
    evidence: 1_000_000,
    votes: 50_000,
  },
};
