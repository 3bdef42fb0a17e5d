import { JudgedOnce, ms } from '../JudgedOnce';
import { GovernanceMeasured } from '../results';
import { ONCE_TARGETS, TARGETS } from '../targets';

/** What the seconds of the target are for. */
const JUDGED = 20_000;

/** What evidence and a change of a policy took, compared with what they may. */
export function judgeGovernance({
  evidence,
  policy,
}: GovernanceMeasured): JudgedOnce[] {
  const { batchMs, plainMs } = evidence;
  const { releases, saveMs, judgeMs, processorMs, clients, reads } = policy;
  const { before, meanwhile } = reads;
  return [
    {
      name: 'evidence, a batch of 1,000',
      value: batchMs / plainMs,
      unit: '×',
      target: ONCE_TARGETS.evidenceBatch,
      detail: `${ms(batchMs)} to insert the same rows: ${ms(plainMs)}`,
    },
    {
      name: 'judged anew after a change of a policy',
      value: judgeMs / 1000,
      unit: 's',
      target: (ONCE_TARGETS.judgedAnew * releases) / JUDGED,
      detail: `${releases} releases; the change was answered after ${ms(
        saveMs,
      )}; the portal worked for ${ms(processorMs)}, reads included`,
    },
    ...Object.entries(meanwhile).flatMap(([name, { p95 }]): JudgedOnce[] => {
      const target = TARGETS[name]?.p95;
      return target === undefined
        ? []
        : [
            {
              name: `meanwhile, ${name}`,
              value: p95 / meanwhile['by-name'].p95,
              unit: '×',
              target: ONCE_TARGETS.readsMeanwhile * target,
              detail: `p95 of ${clients} clients ${ms(p95)}, before ${ms(
                before[name].p95,
              )}; by-name ${ms(meanwhile['by-name'].p95)}, before ${ms(
                before['by-name'].p95,
              )}`,
            },
          ];
    }),
  ];
}
