/** Largest body of a GraphQL request. */
export const maxBodyKilobytes = 256;
