/** What services share about accounts, beside the history of their table. */
@NullMarked
package com.example.identity;

import org.jspecify.annotations.NullMarked;
