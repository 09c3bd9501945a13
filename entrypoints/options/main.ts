/** The browser's options page is the library's settings: browsers take no address with a fragment for it. */
location.replace("/library.html#settings");
