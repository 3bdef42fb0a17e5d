import Grid from '@material-ui/core/Grid';
import { Children, PropsWithChildren } from 'react';

/** Cards side by side, one below the other where there is no room. */
export const Cards = ({ children }: PropsWithChildren<{}>) => (
  <Grid container spacing={3} alignItems="stretch">
    {Children.map(children, card => (
      <Grid item xs={12} md={6}>
        {card}
      </Grid>
    ))}
  </Grid>
);
