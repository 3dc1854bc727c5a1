-- People who proved elsewhere who they are and wait until an administrator gives them an account. Not accounts: whoever
-- stands here may do nothing, and two of them may have the same name or e-mail address.
CREATE TABLE newcomer (
    id          VARCHAR(36)  PRIMARY KEY,
    issuer      VARCHAR(500) NOT NULL,
    subject     VARCHAR(300) NOT NULL,
    -- what the issuer says of them; shown to administrators and never compared
    name        VARCHAR(80)  NOT NULL,
    email       VARCHAR(254) NOT NULL,
    home        VARCHAR(200) NOT NULL,
    first_seen  TIMESTAMP WITH TIME ZONE NOT NULL,
    last_seen   TIMESTAMP WITH TIME ZONE NOT NULL,
    turned_away TIMESTAMP WITH TIME ZONE,
    UNIQUE (issuer, subject)
);
