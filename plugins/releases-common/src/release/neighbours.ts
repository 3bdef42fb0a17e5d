import { z } from 'zod';

/** @public */
export const NEIGHBOURS = ['upstream', 'downstream'] as const;

/**
 * Of more entities on one side, releases are only shown and counted on request.
 *
 * @public
 */
export const MANY_NEIGHBOURS = 200;

/**
 * What widens a question about entities to those next to them.
 *
 * @internal
 */
export const neighboursShape = {
  neighbours: z.array(z.enum(NEIGHBOURS)).optional().meta({
    description:
      'With `entityRef`: also the releases of direct providers (upstream) and consumers (downstream)',
  }),
  neighboursOnly: z.boolean().optional().meta({
    description:
      'true: without the releases of the entities themselves, unless they also ship a neighbour',
  }),
};
