import {
  RemixiconComponentType,
  RiArrowGoBackLine,
  RiCalendarCheckLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiDraftLine,
  RiForbidLine,
  RiListCheck3,
  RiRocketLine,
  RiSearchEyeLine,
} from '@remixicon/react';
import { ReleaseState } from '@slipway/backstage-plugin-releases-common';

/** The mark of each state, so that none is told by its colour alone. */
export const stateIcons: Record<ReleaseState, RemixiconComponentType> = {
  draft: RiDraftLine,
  planned: RiCalendarCheckLine,
  in_readiness: RiListCheck3,
  approved: RiCheckLine,
  in_progress: RiRocketLine,
  verifying: RiSearchEyeLine,
  completed: RiCheckDoubleLine,
  cancelled: RiForbidLine,
  failed: RiCloseCircleLine,
  rolled_back: RiArrowGoBackLine,
};
