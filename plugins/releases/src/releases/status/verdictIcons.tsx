import {
  RemixiconComponentType,
  RiCheckLine,
  RiCloseLine,
  RiHistoryLine,
  RiPassValidLine,
  RiQuestionLine,
  RiSubtractLine,
} from '@remixicon/react';
import { Verdict } from '@slipway/backstage-plugin-releases-common';

/** The mark of each verdict, so that none is told by its colour alone. */
export const verdictIcons: Record<Verdict, RemixiconComponentType> = {
  fail: RiCloseLine,
  stale: RiHistoryLine,
  unknown: RiQuestionLine,
  waived: RiPassValidLine,
  pass: RiCheckLine,
  not_applicable: RiSubtractLine,
};
