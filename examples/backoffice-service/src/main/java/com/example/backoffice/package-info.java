/** A service that collects. It shares its database, and the history of it, with the shop. */
@NullMarked
package com.example.backoffice;

import org.jspecify.annotations.NullMarked;
