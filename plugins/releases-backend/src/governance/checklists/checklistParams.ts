import { parseEntityRef } from '@backstage/catalog-model';
import {
  entityRefSchema,
  gateDueSchema,
  kebabIdSchema,
  requiredText,
  webUrlSchema,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';

const ownerSchema = entityRefSchema
  .superRefine((ref, context) => {
    if (!['group', 'user'].includes(parseEntityRef(ref).kind)) {
      context.addIssue({
        code: 'custom',
        message:
          'Name a group or a user, for example group:default/support, since only people tick.',
        params: { code: 'not_people' },
      });
    }
  })
  .meta({
    description: 'Who ticks it; absent: who owns the gate, or else the release',
    example: 'group:default/support',
  });

const itemSchema = z.strictObject({
  id: kebabIdSchema,
  title: requiredText(200),
  ownerRef: ownerSchema.optional(),
  due: gateDueSchema.optional(),
  note: requiredText(2000).optional(),
  link: webUrlSchema.optional(),
});

/** What a gate of type `checklist` asks for. @internal */
export const checklistParamsSchema = z.strictObject({
  items: z
    .array(itemSchema)
    .min(1, { error: 'Give at least one item.' })
    .max(50)
    .superRefine((items, context) => {
      const seen = new Set<string>();
      items.forEach(({ id }, index) => {
        if (seen.has(id)) {
          context.addIssue({
            code: 'custom',
            path: [index, 'id'],
            message: `There is another item ${id} in this checklist. Give each an id of its own.`,
            params: { code: 'item_twice' },
          });
        }
        seen.add(id);
      });
    }),
  excludeAuthors: z.boolean().default(false),
  perContent: z.boolean().default(false),
});

/** @internal */
export type ChecklistParams = Omit<
  z.output<typeof checklistParamsSchema>,
  'items'
> & { items: ChecklistItemParams[] };

/** One thing to tick. @internal */
export type ChecklistItemParams = z.output<typeof itemSchema> & {
  /** By when, RFC 3339, where that hangs on nothing of the release. */
  dueAt?: string;
};

/** The entities that items name, each under its field. @internal */
export function ownersNamed({
  items,
}: Pick<ChecklistParams, 'items'>): { field: string; entityRef: string }[] {
  return items.flatMap(({ ownerRef }, index) =>
    ownerRef === undefined
      ? []
      : { field: `items.${index}.ownerRef`, entityRef: ownerRef },
  );
}

/** Who ticks an item. @internal */
export interface ItemOwner {
  /** Absent: the release names nobody. */
  ref?: string;
  /** Whether the policy names them, so that nobody else may. */
  isNamed: boolean;
}

/** @internal */
export function ownerOfItem(
  item: Pick<ChecklistItemParams, 'ownerRef'>,
  gate: { ownerRef?: string },
  release: { ownerRef?: string },
): ItemOwner {
  const named = item.ownerRef ?? gate.ownerRef;
  return { ref: named ?? release.ownerRef, isNamed: named !== undefined };
}
