// What is kept of who was where and who met whom says how many claims say so.
//! sum up again
