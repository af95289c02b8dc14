"""The accounts (บัญชี): tables of people and money, on paper and as spreadsheets."""
