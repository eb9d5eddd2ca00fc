/**
 * An empty document that starts the application. The service worker keeps it, and shows it in place of a page of an
 * open attempt while there is no network: the application then finds its way by the address.
 */
export const ssr = false;
