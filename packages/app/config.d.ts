export interface Config {
  auth?: {
    providers?: {
      /**
       * Who can sign in to the demo portal without a password, by the name of
       * the User in the catalog.
       *
       * @deepVisibility frontend
       */
      personas?: {
        [name: string]: {
          title: string;
          /** What the role may do, in a sentence. */
          description: string;
          /** The groups to assume when the catalog does not know the user. */
          groups: string[];
        };
      };
    };
  };
}
