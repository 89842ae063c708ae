/** A service that sells. It shares its database, and the history of it, with the back office. */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
