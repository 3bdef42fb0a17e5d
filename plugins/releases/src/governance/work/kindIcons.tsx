import {
  RiCheckboxLine,
  RiErrorWarningLine,
  RiFlaskLine,
  RiListCheck2,
  RiScales3Line,
  RiShieldKeyholeLine,
  RiThumbUpLine,
} from '@remixicon/react';
import { WorkKind } from '@slipway/backstage-plugin-releases-common';

export const KIND_ICONS: Record<WorkKind, JSX.Element> = {
  vote: <RiThumbUpLine aria-hidden size={18} />,
  checklist: <RiCheckboxLine aria-hidden size={18} />,
  evidence: <RiFlaskLine aria-hidden size={18} />,
  waiver_request: <RiShieldKeyholeLine aria-hidden size={18} />,
  blocker: <RiErrorWarningLine aria-hidden size={18} />,
  condition: <RiListCheck2 aria-hidden size={18} />,
  review: <RiScales3Line aria-hidden size={18} />,
};
