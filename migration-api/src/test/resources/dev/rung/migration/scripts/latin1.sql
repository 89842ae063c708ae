select ä;
