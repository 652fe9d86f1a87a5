-- How many wait in all. Gives LOST, or COUNT and the number.
return {'COUNT', text_of(waiting_in_all())}
