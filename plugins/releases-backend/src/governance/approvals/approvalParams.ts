import { parseEntityRef } from '@backstage/catalog-model';
import {
  durationSchema,
  entityRefSchema,
  kebabIdSchema,
} from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';

/** Whom rules can ask that the release itself names. */
const RELATIVE_APPROVERS: readonly string[] = ['owner', 'componentOwners'];

/** Whether the release itself says whom a rule means. @internal */
export function isRelative(approver: string): boolean {
  return RELATIVE_APPROVERS.includes(approver);
}

const approverSchema = z
  .string()
  .max(300)
  .superRefine((value, context) => {
    const ref = entityRefSchema.safeParse(value);
    const kind = ref.success && parseEntityRef(ref.data).kind;
    if (!isRelative(value) && kind !== 'group' && kind !== 'user') {
      context.addIssue({
        code: 'custom',
        message:
          'Use owner, componentOwners, or the reference of a group or user, for example group:default/qa.',
        params: { code: 'unknown_approver' },
      });
    }
  })
  .overwrite(value => entityRefSchema.safeParse(value).data ?? value);

/** How many of whom have to approve. @internal */
export const approvalRuleSchema = z.strictObject({
  from: z
    .array(approverSchema)
    .min(1, { error: 'Name at least one group or user, or owner.' })
    .max(20),
  required: z.number().int().min(1).max(20).default(1),
});

/** @internal */
export type ApprovalRule = z.output<typeof approvalRuleSchema>;

/** What a gate of type `approval` asks for. @internal */
export const approvalParamsSchema = z.strictObject({
  rules: z
    .array(approvalRuleSchema)
    .min(1, { error: 'Give at least one rule.' })
    .max(20),
  excludeAuthors: z.boolean().default(true),
  expiresAfter: durationSchema.optional(),
  after: z.array(kebabIdSchema).max(20).default([]),
});

/** @internal */
export type ApprovalParams = z.output<typeof approvalParamsSchema>;

/** The entities that rules name, each under its field. @internal */
export function approversNamed({
  rules,
}: Pick<ApprovalParams, 'rules'>): { field: string; entityRef: string }[] {
  return rules.flatMap(({ from }, rule) =>
    from.flatMap((entityRef, place) =>
      isRelative(entityRef)
        ? []
        : { field: `rules.${rule}.from.${place}`, entityRef },
    ),
  );
}

/**
 * Whom a rule asks of one release, as entity references.
 *
 * @param of - whom the release names
 * @internal
 */
export function approversOf(
  { from }: Pick<ApprovalRule, 'from'>,
  of: { ownerRef?: string; componentOwnerRefs: readonly string[] },
): string[] {
  return [
    ...new Set(
      from.flatMap(approver => {
        switch (approver) {
          case 'owner':
            return of.ownerRef ?? [];
          case 'componentOwners':
            return of.componentOwnerRefs;
          default:
            return approver;
        }
      }),
    ),
  ];
}
