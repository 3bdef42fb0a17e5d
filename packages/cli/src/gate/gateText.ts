import {
  GateAnswer,
  GateReason,
} from '@slipway/backstage-plugin-releases-common';

function reasonText({ sentence, ownerRef, dueAt }: GateReason): string {
  const about = [
    ...(ownerRef ? [`ask ${ownerRef}`] : []),
    ...(dueAt ? [`due ${dueAt}`] : []),
  ];
  return about.length > 0 ? `${sentence} (${about.join(', ')})` : sentence;
}

/** An answer of the gate, in lines. */
export function gateText(answer: GateAnswer): string[] {
  const { sentence, reasons, nextOpen, allowed, pending } = answer;
  const blocking = reasons.filter(reason => reason.blocking);
  const beside = reasons.filter(reason => !reason.blocking);
  return [
    sentence,
    ...blocking.map(reason => `- ${reasonText(reason)}`),
    ...beside.map(reason => `Note: ${reasonText(reason)}`),
    ...(nextOpen ? [`The windows open next at ${nextOpen}.`] : []),
    ...(!allowed && pending
      ? ['It may go once this has passed. Wait for it with --wait 30m.']
      : []),
  ];
}
