/** A small trading service, of which only the history of its database is shown. */
@NullMarked
package com.example.trading;

import org.jspecify.annotations.NullMarked;
