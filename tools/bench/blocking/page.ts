/** The page that every host serves: it tells the server that a script ran and that an image was wanted. */
export const PAGE =
  "<!doctype html><title>Page</title><script>fetch('/ran')</script><h2>Support</h2><img src='/painted.svg'>";
