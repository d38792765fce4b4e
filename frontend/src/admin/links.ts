/** Where a secret leads whoever is given it: back to this house, behind a # that no browser sends and no log keeps. */
export const links = {
  password: (secret: string) => `${location.origin}/password#${secret}`,
  invitation: (secret: string) => `${location.origin}/sign-up#${secret}`,
};
