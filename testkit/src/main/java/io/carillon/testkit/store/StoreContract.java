package io.carillon.testkit.store;

/** Every store's duties. An implementation's test says how to open a fresh store and how to open one again. */
public interface StoreContract
        extends LedgerContract,
                CallContract,
                FallbackContract,
                IntakeContract,
                QueriesContract,
                LogContract,
                RetentionContract,
                BatchContract,
                CancelContract,
                RedriveContract,
                IdempotencyContract,
                ReplyContract,
                ConversationContract,
                ChatContract,
                ChatEntryContract,
                BoundMessageContract,
                ReadBackContract,
                SubscriberContract,
                MergeContract,
                ListedSubscriberContract,
                SuppressionContract {}
