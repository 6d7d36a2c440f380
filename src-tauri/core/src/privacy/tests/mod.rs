mod replacing;
mod replies;
mod writing;
